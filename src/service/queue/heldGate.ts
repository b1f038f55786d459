/** A way to an org for as long as a job is held: whoever lost it writes nothing any more. */
import type { Gate } from '../../org/gate.ts';

type GateRequest = Parameters<Gate['request']>[0];

const writes = (request: GateRequest): boolean =>
  typeof request !== 'string' && request.method !== 'GET';

/**
 * A gate that makes sure, before each call that may write, that the job is still held.
 * @param hold holds it on; throws where somebody else has it by now.
 */
export function heldGate(gate: Gate, hold: () => Promise<void>): Gate {
  const held: Pick<Gate, 'request' | 'again' | 'stream'> = {
    request: (async (request: GateRequest) => {
      if (writes(request)) await hold();
      return gate.request(request);
    }) as Gate['request'],
    again: async (url, body) => {
      await hold();
      return gate.again(url, body);
    },
    stream: async (request, read) => {
      if (request.method === 'PUT') await hold();
      return gate.stream(request, read);
    },
  };
  return Object.assign(Object.create(gate) as Gate, held);
}
