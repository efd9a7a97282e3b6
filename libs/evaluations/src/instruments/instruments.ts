import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AreaCorrespondence, DataText, Instrument } from './instrument';
import { inverse, readCorrespondences } from './read-correspondences';
import { readInstruments } from './read-instruments';

const DATA = join(__dirname, 'data');

function dataTexts(folder: string): DataText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

let instruments: readonly Instrument[] | undefined;
let correspondences: readonly AreaCorrespondence[] | undefined;

/** Every known version, oldest first. Read from the data folder at the first call. */
export function allInstruments(): readonly Instrument[] {
  return (instruments ??= readInstruments(dataTexts(DATA)));
}

export function findInstrument(version: string): Instrument | undefined {
  return allInstruments().find((instrument) => instrument.version === version);
}

/** The stated correspondence between two versions, in either direction; undefined when none is stated. */
export function findCorrespondence(from: string, to: string): AreaCorrespondence | undefined {
  correspondences ??= readCorrespondences(dataTexts(join(DATA, 'correspondences')), allInstruments());
  const between = (a: string, b: string) => correspondences?.find((stated) => stated.from === a && stated.to === b);
  const opposite = between(to, from);
  return between(from, to) ?? (opposite && inverse(opposite));
}
