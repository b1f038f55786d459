import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Requester } from '../access/requester.ts';
import { NO_TOKEN, WRONG_TOKEN, wrongVersion } from '../changes/bayeux.ts';
import type { StreamingServer } from '../changes/streaming.ts';
import { jsonObjects, readBody } from './body.ts';
import { badRequest } from './faults.ts';
import { originOf, sessionToken } from './guard.ts';
import { ok, type Reply } from './types.ts';
import { isSupportedVersion, versionNumber } from './versions.ts';

/** What answers the Streaming API. */
interface CometdSite {
  streaming: StreamingServer;
  /** The user of a session; undefined if it is none. */
  userOf: (token: string) => Requester | undefined;
}

/** `/cometd/66.0`; some clients put what they send behind it. */
const ADDRESS = /^\/cometd(?:\/([^/?#]+))?(?:\/(?:handshake|connect|disconnect))?\/?(?:[?#]|$)/;

/** The first version of the API that replays events. */
const OLDEST = 37;

/** Whether a path is the Streaming API's. It counts no call, and waits its turn for nobody. */
export const isCometd = (path: string): boolean => /^\/cometd(?:[/?#]|$)/.test(path);

/** Answers `POST /cometd/XX.0`, which may take minutes. Throws a SalesforceError. */
export async function answerCometd(
  { streaming, userOf }: CometdSite,
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
): Promise<Reply> {
  if (req.method !== 'POST') throw badRequest('METHOD_NOT_ALLOWED', 'Use POST', 405);
  const token = sessionToken(req.headers, originOf(req.headers));
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  const messages = jsonObjects(await readBody(req));
  const problem = versionProblem(path);
  if (problem !== undefined) return ok(messages.map((message) => wrongVersion(message, problem)));
  const user = (): Requester | string =>
    token === undefined ? NO_TOKEN : (userOf(token) ?? WRONG_TOKEN);
  const caller = { user, gone: gone.signal, cut: () => res.destroy() };
  return ok(await streaming.answer(messages, caller));
}

function versionProblem(path: string): string | undefined {
  const version = ADDRESS.exec(path)?.[1];
  const format = "URI format: '/cometd/66.0'";
  if (version === undefined) return `400::API version in the URI is mandatory. ${format}`;
  if (isSupportedVersion(`v${version}`) && versionNumber(`v${version}`) >= OLDEST) return undefined;
  return `400::Unsupported API version. Only API versions '${OLDEST}.0' and later are supported. ${format}`;
}
