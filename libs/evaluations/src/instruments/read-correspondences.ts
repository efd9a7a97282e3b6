import { z } from 'zod';
import { readJson, refuseFaults, type DataFault } from './data-text';
import type { AreaCorrespondence, DataText, Instrument } from './instrument';

const text = z.string().trim().min(1);

const correspondenceSchema = z.strictObject({
  from: text,
  to: text,
  note: text,
  noteEn: text,
  areas: z.array(z.strictObject({ from: text, to: text })),
});

type Side = 'from' | 'to';

function sideFaults(correspondence: AreaCorrespondence, side: Side, instruments: readonly Instrument[]): DataFault[] {
  const version = correspondence[side];
  const instrument = instruments.find((candidate) => candidate.version === version);
  if (instrument === undefined) return [{ where: side, problem: `no instrument version ${version}` }];
  const named = correspondence.areas.map((pair) => pair[side]);
  const known = instrument.areas.map((area) => area.number);
  const strange = named.flatMap((number, index) => {
    const where = `areas[${index}].${side}`;
    if (!known.includes(number)) return [{ where, problem: `no area ${number} in version ${version}` }];
    return named.indexOf(number) < index ? [{ where, problem: `area ${number} stands twice` }] : [];
  });
  const missing = known.filter((number) => !named.includes(number));
  return [
    ...strange,
    ...missing.map((number) => ({ where: 'areas', problem: `area ${number} of version ${version} is missing` })),
  ];
}

/**
 * Reads stated correspondences between instrument versions: each names every area of both versions exactly once.
 * Throws FaultyData, naming file and place, when one does not.
 */
export function readCorrespondences(
  sources: readonly DataText[],
  instruments: readonly Instrument[],
): readonly AreaCorrespondence[] {
  return sources.map((source) => {
    const correspondence = readJson(source, correspondenceSchema);
    refuseFaults(source.file, [
      ...sideFaults(correspondence, 'from', instruments),
      ...sideFaults(correspondence, 'to', instruments),
    ]);
    return correspondence;
  });
}

/** The same correspondence read in the other direction. */
export function inverse({ from, to, note, noteEn, areas }: AreaCorrespondence): AreaCorrespondence {
  return { from: to, to: from, note, noteEn, areas: areas.map((pair) => ({ from: pair.to, to: pair.from })) };
}
