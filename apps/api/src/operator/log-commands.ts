import { anchorLog, checkAnchors, checkLog, openPool, readAnchors, verifyLog } from '#event-store';
import { counted } from './progress-line';
import type { Work } from './work';

/** Checks the whole chain, the head and all anchors. Exit code 1 when anything does not hold. */
export const verify: Work = async ({ url, say, sayOver, anchorFolder }) => {
  const pool = openPool(url, 2);
  try {
    const { events, faults } = await verifyLog(pool, (done, of) =>
      sayOver(`${counted(Number(done))} of ${counted(Number(of))} events`),
    );
    for (const { position, what } of faults) say(`At position ${position}: ${what}`);
    say(`${counted(Number(events))} events checked against the hash chain and the head: ${faults.length} faults`);
    const { holds, events: stored, lastPosition, head } = await checkLog(pool);
    say(`Events ${stored}, last position ${lastPosition}, head ${head}: ${holds ? 'the same' : 'NOT THE SAME'}`);
    const mismatches = anchorFolder === undefined ? [] : await checkAnchors(pool, anchorFolder);
    for (const { what } of mismatches) say(what);
    say(anchorsLine(anchorFolder, mismatches.length));
    return faults.length === 0 && mismatches.length === 0 && holds ? 0 : 1;
  } finally {
    await pool.end();
  }
};

function anchorsLine(folder: string | undefined, mismatches: number): string {
  if (folder === undefined) return 'No anchors to compare with: set KOMPASSROS_ANCHORS to the folder that they lie in';
  const { anchors } = readAnchors(folder);
  const kept = `Anchors in ${folder}: ${anchors.length}, of which ${mismatches} do not fit`;
  return anchors.length > 0 ? kept : `${kept}. Without any, a cut end cannot be seen`;
}

/** Anchors the log now, whatever the day already has. */
export const anchor: Work = async ({ url, say, anchorFolder }) => {
  if (anchorFolder === undefined) {
    say('There is no folder for anchors: set KOMPASSROS_ANCHORS to one outside the database');
    return 2;
  }
  const pool = openPool(url, 2);
  try {
    const { position, file } = await anchorLog(pool, anchorFolder);
    say(`The log is anchored at position ${position}: ${file}`);
    return 0;
  } finally {
    await pool.end();
  }
};
