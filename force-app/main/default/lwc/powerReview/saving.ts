/** Files for whoever has the page open. */

/**
 * Under Lightning Web Security only data of no type in particular is let out; what a file is, its
 * name says. Source: Salesforce, "Blob" among the distortions of Lightning Web Security.
 */
const TYPE = 'application/octet-stream';

/** Saves a text where the browser keeps what it downloads. */
export function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
