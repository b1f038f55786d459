import type { OrgRequest } from './types.ts';

/**
 * How change events name the API of a request and, where it says so in `Sforce-Call-Options`, its
 * client: `com/salesforce/api/rest/66.0;client=Loader`.
 */
export function changeOrigin({ params, headers }: OrgRequest): string {
  const version = params['version']?.replace(/^v/, '') ?? '';
  if (version === '') return '';
  const options = String(headers['sforce-call-options'] ?? '');
  const client = /(?:^|[,;\s])client=([^,;\s]+)/.exec(options)?.[1];
  return `com/salesforce/api/rest/${version}${client === undefined ? '' : `;client=${client}`}`;
}
