const policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Sent with every answer. Nothing runs, nothing is framed, nothing leaves: pages are text, a style sheet and letters of our own. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // An address names a work; no other site needs to know what somebody reads.
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=(), browsing-topics=(), payment=(), usb=()',
}

/** Over those, for pages that our own script helps to read: it may run, and still ask for nothing. */
export const scriptedHeaders: Readonly<Record<string, string>> = { 'content-security-policy': `${policy}; script-src 'self'` }
