import type { Requester, Requesters } from '../access/requester.ts';
import type { Sessions } from '../access/sessions.ts';
import { escaped, unescaped } from './markup.ts';
import { open } from './route.ts';
import type { OrgRequest, Reply, Route } from './types.ts';

/** The SOAP API, of which there is no more than login and logout, which some clients still use. */
export const soapRoutes = (sessions: Sessions, requesters: Requesters): Route[] => [
  open('POST', '/services/Soap/u/:api', (request) => soapCall(sessions, requesters, request)),
  open('POST', '/services/Soap/u/:api/:organization', (request) =>
    soapCall(sessions, requesters, request),
  ),
];

function soapCall(sessions: Sessions, requesters: Requesters, request: OrgRequest): Reply {
  const body = request.body.toString('utf8');
  const call = /<(?:\w+:)?(login|logout)[\s>]/.exec(body)?.[1];
  if (call === 'login') return soapLogin(sessions, requesters, request, body);
  if (call === undefined) return noSoap();
  sessions.end(textIn(body, 'sessionId'));
  return envelope(200, '<logoutResponse/>');
}

function soapLogin(
  sessions: Sessions,
  requesters: Requesters,
  request: OrgRequest,
  body: string,
): Reply {
  const token = sessions.logIn(textIn(body, 'username'), textIn(body, 'password'));
  const user = token === undefined ? undefined : requesters.find(sessions.userIdOf(token) ?? '');
  if (token === undefined || user === undefined) return wrongPassword();
  return envelope(200, loginResult(request, token, user));
}

const noSoap = (): Reply =>
  fault(
    'UNSUPPORTED_API_VERSION',
    'The local org speaks REST; of the SOAP API login and logout alone',
  );

const wrongPassword = (): Reply =>
  fault('INVALID_LOGIN', 'Invalid username, password, security token; or user locked out.');

function loginResult(
  { origin, params }: OrgRequest,
  token: string,
  { userId, organizationId, username, name, email, locale, language, timeZone }: Requester,
): string {
  const server = `${origin}/services/Soap/u/${params['api'] ?? ''}/${organizationId.slice(0, 15)}`;
  const userInfo = {
    organizationId,
    userEmail: email,
    userFullName: name,
    userId,
    userLanguage: language,
    userLocale: locale,
    userName: username,
    userTimeZone: timeZone,
    userType: 'Standard',
  };
  const result =
    elements({ metadataServerUrl: server.replace('/u/', '/m/'), passwordExpired: 'false' }) +
    elements({ sandbox: 'false', serverUrl: server, sessionId: token, userId }) +
    `<userInfo>${elements(userInfo)}</userInfo>`;
  return `<loginResponse><result>${result}</result></loginResponse>`;
}

/** SOAP's faults come with status 500. */
const fault = (code: string, message: string): Reply =>
  envelope(
    500,
    `<soapenv:Fault>${elements({ faultcode: `sf:${code}`, faultstring: `${code}: ${message}` })}</soapenv:Fault>`,
  );

const envelope = (status: number, content: string): Reply => ({
  status,
  headers: { 'content-type': 'text/xml;charset=UTF-8' },
  body:
    '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope' +
    ' xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:partner.soap.sforce.com"' +
    ` xmlns:sf="urn:fault.partner.soap.sforce.com"><soapenv:Body>${content}</soapenv:Body></soapenv:Envelope>`,
});

const elements = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
    .join('');

/** The text of an element, whatever prefix its name has. */
function textIn(xml: string, name: string): string {
  return unescaped(new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`).exec(xml)?.[1] ?? '');
}
