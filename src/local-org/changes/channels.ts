import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { LocalOrgError } from '../errors.ts';
import { filesWith, nameOf } from '../schema/files.ts';
import type { Schema } from '../schema/schema.ts';
import { elements, readXml, textOf, type XmlElement } from '../schema/xml.ts';

/** The fields that each object's events on a channel carry though they did not change. */
type Members = ReadonlyMap<string, readonly string[]>;

/** The channels that change events come on, by their address, e.g. `/data/ChangeEvents`. */
export type Channels = ReadonlyMap<string, Members>;

/** The channel for whatever is selected in Salesforce's own setup. */
const STANDARD = 'ChangeEvents';

const CHANNEL = '.platformEventChannel-meta.xml';
const MEMBER = '.platformEventChannelMember-meta.xml';

/** A member as its file has it. */
interface Member {
  channel: string;
  entity: string;
  enriched: string[];
}

/** The name of an object's change events, e.g. `Power_Concession__ChangeEvent`. */
const eventName = (entity: string): string =>
  entity.endsWith('__c') ? entity.replace(/c$/, 'ChangeEvent') : `${entity}ChangeEvent`;

const addressOf = (channel: string): string => `/data/${channel}`;

/**
 * Reads the channels of a package directory and their members; none: nothing is selected. Each
 * selected object has a channel of its own besides. What is selected has to exist.
 */
export function readChannels(schema: Schema, packageDir?: string): Channels {
  if (packageDir === undefined) return new Map();
  const root = rootOf(packageDir);
  const custom = filesWith(join(root, 'platformEventChannels'), CHANNEL);
  const names = new Set([STANDARD, ...custom.map((path) => nameOf(path, CHANNEL))]);
  const members = filesWith(join(root, 'platformEventChannelMembers'), MEMBER).map((path) =>
    readMember(schema, names, path),
  );
  return new Map([...channelsNamed(names, members), ...channelsOfEach(members)]);
}

function rootOf(packageDir: string): string {
  const inside = join(packageDir, 'main/default');
  return existsSync(inside) ? inside : packageDir;
}

function channelsNamed(names: Iterable<string>, members: readonly Member[]): [string, Members][] {
  const byChannel = Map.groupBy(members, ({ channel }) => channel);
  return [...names].map((name) => [
    addressOf(name),
    new Map((byChannel.get(name) ?? []).map(({ entity, enriched }) => [entity, enriched])),
  ]);
}

/** What a channel of several objects adds to their events stays on it. */
const channelsOfEach = (members: readonly Member[]): [string, Members][] =>
  members.map(({ entity }) => [addressOf(eventName(entity)), new Map([[entity, []]])]);

function readMember(schema: Schema, channels: ReadonlySet<string>, path: string): Member {
  const xml = readXml(path, 'PlatformEventChannelMember');
  const channel = textOf(xml, 'eventChannel') ?? '';
  if (!channels.has(channel)) throw wrong(path, `there is no channel "${channel}"`);
  if (textOf(xml, 'filterExpression') !== undefined) {
    throw wrong(path, 'the local org does not filter events');
  }
  const selected = textOf(xml, 'selectedEntity') ?? '';
  const object = [...schema.objects.values()].find(({ name }) => eventName(name) === selected);
  if (object === undefined) throw wrong(path, `there is no event "${selected}"`);
  const enriched = enrichedFields(xml);
  const missing = enriched.find((name) => !object.fields.has(name));
  if (missing !== undefined) throw wrong(path, `${object.name} has no field "${missing}"`);
  return { channel, entity: object.name, enriched };
}

const enrichedFields = (xml: XmlElement): string[] =>
  elements(xml, 'enrichedFields').map((field) => textOf(field, 'name') ?? '');

const wrong = (path: string, why: string): LocalOrgError =>
  new LocalOrgError('MetadataError', `${path}: ${why}.`, 'Correct the member or take it out.');
