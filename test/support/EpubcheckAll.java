import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;
import java.util.Locale;

/** Checks every EPUB that is named, in one process: starting EPUBCheck costs more than a book. A line for each: fatal errors, errors, warnings; what is wrong goes to standard error. */
public class EpubcheckAll {
  public static void main(String[] names) {
    Locale.setDefault(Locale.ENGLISH);
    for (String name : names) {
      DefaultReportImpl report = new DefaultReportImpl(name);
      new EpubCheck(new File(name), report).doValidate();
      System.out.println("checked " + report.getFatalErrorCount() + " " + report.getErrorCount() + " " + report.getWarningCount());
    }
  }
}
