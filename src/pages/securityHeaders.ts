const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'self'",
  // The engine writes components' styles into the page, as it does in an org.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** Headers of every page: nothing is loaded from elsewhere, framed elsewhere or guessed at. */
export const securityHeaders = (): Record<string, string> => ({
  'Content-Security-Policy': Object.entries(POLICY)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
});
