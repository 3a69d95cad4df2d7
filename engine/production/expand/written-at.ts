import type { Related } from '../../diagnostics/diagnostic.ts';
import type { JsonObject } from '../../document/document.ts';
import { tokensOf } from '../../document/pointer.ts';
import { writtenInBeat } from './beats.ts';

/** Where a thing of the written-out document comes from. */
export interface Source {
  /** Of the scene or shot in the config. */
  readonly pointer: string;
  readonly told: readonly (() => Related)[];
  readonly beat?: { readonly index: number; readonly config: JsonObject };
  /** Of a scene. */
  readonly shots?: readonly Source[];
}

/** Where the things of a written-out document come from. */
export interface Sources {
  /** Empty: no scene was written out. */
  readonly scenes: readonly Source[];
  /** By the name of a map, then by the id a thing has now. */
  readonly maps: ReadonlyMap<string, ReadonlyMap<string, Source>>;
}

interface WrittenAt {
  readonly steps: readonly string[];
  /** The rows it was made for. Empty: none. */
  readonly told: Source['told'];
  /** Whether it is in the shot of a beat. */
  readonly isLink: boolean;
}

/** Where a pointer into the written-out document leads in the config. */
export function writtenAt({ scenes, maps }: Sources, tokens: readonly string[]): WrittenAt {
  const [top, at = '', member, index = '', ...rest] = tokens;
  const thing = maps.get(top ?? '')?.get(at);
  if (thing) return { steps: [...tokensOf(thing.pointer), ...tokens.slice(2)], told: thing.told, isLink: false };
  const scene = top === 'scenes' ? scenes[Number(at)] : undefined;
  if (!scene) return { steps: tokens, told: [], isLink: false };
  const shot = member === 'shots' ? scene.shots?.[Number(index)] : undefined;
  if (!shot) return { steps: [...tokensOf(scene.pointer), ...tokens.slice(2)], told: scene.told, isLink: false };
  const below = shot.beat ? writtenInBeat(shot.beat.config, shot.beat.index, rest) : rest;
  return { steps: [...tokensOf(shot.pointer), ...below], told: shot.told, isLink: shot.beat !== undefined };
}
