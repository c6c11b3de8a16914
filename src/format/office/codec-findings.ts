import type { Finding } from '../../model/finding.ts'
import type { Unreadable } from '../document.ts'
import type { XmlRead } from '../xml/read-xml.ts'

/** Why a document is not read whose zip cannot be opened, or whose main part cannot be taken out of it. */
export function unreadable(finding: Finding | undefined, otherwise: string): Unreadable {
  if (finding?.code === 'container-encrypted') return { refused: 'document-encrypted' }
  const detail = finding === undefined ? otherwise : finding.detail ?? (finding.code === 'container-expands' ? 'it expands beyond the limit' : finding.code === 'container-method' ? 'it is compressed by a method that is not read' : otherwise)
  return { refused: 'document-unreadable', detail }
}

/** What was wrong with the XML of a part. */
export function partFindings(part: string, { defect, undecodable }: XmlRead): Finding[] {
  return [
    ...(defect !== undefined ? [{ code: 'document-damaged' as const, detail: `${part}: ${defect}` }] : []),
    ...(undecodable ? [{ code: 'bytes-undecodable' as const, detail: part }] : []),
  ]
}

/** Parts beside the main one that could not be taken out. */
export function lostParts(findings: readonly Finding[]): Finding[] {
  return findings.map(({ detail }) => ({ code: 'document-damaged', ...(detail !== undefined && { detail }) }))
}
