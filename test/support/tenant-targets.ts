import { randomUUID } from 'node:crypto';
import { isSeen, type Asker } from './tenant-askers';
import type { Kind, Operation } from './tenant-policies';
import { OTHER, OWN, type Thing, type World } from './tenant-world';

/** What a question is about: one's own, someone else's, or nothing that is there. */
export interface Target {
  readonly name: string;
  readonly isNone: boolean;
  readonly municipalityCode: string;
  readonly thing?: Thing;
  /** Whose upload it is. */
  readonly sender?: 'own' | 'else';
  /** What anyone is answered whose role may ask at all, where it is not what the policy says. */
  readonly refused?: readonly string[];
  idFor(asker: Asker, isSpare: boolean): string;
  isHiddenFrom(asker: Asker): boolean;
}

const NOWHERE = '0000';
const NO_ID: Readonly<Record<Kind, string>> = {
  evaluation: `${OWN}-2010-1999`,
  'interim-report': `${OWN}-provnamnden-1999-delar-1`,
  upload: randomUUID(),
  network: 'inget',
  schedule: 'inget',
  'ranking-report': randomUUID(),
  key: 'a'.repeat(16),
  person: 'p-nobody',
};

function target(name: string, id: string, more: Partial<Target> = {}): Target {
  return { name, isNone: false, municipalityCode: OWN, idFor: () => id, isHiddenFrom: () => false, ...more };
}

const none = (kind: Kind) => target('none', NO_ID[kind], { isNone: true });

export function targetsOf({ policy: { of, perMunicipality } }: Operation, world: World): Target[] {
  if (perMunicipality) return municipalities();
  switch (of) {
    case undefined:
      return [target('no thing', '')];
    case 'evaluation':
    case 'interim-report':
      return [...world.things.filter(({ kind }) => kind === of).map(thingTarget), none(of)];
    case 'upload':
      return [...uploadTargets(world), none(of)];
    case 'network':
      return [target('there', world.networkId), none(of)];
    case 'schedule':
      return [target('there', world.scheduleId), none(of)];
    case 'ranking-report':
      return [target('there', world.rankingReportId), none(of)];
    case 'key':
      return [...world.keys.map(keyTarget), none(of)];
    case 'person':
      return [target('there', world.personId), none(of)];
  }
}

function municipalities(): Target[] {
  return [
    target('own', ''),
    target('other', '', { municipalityCode: OTHER }),
    target('none', '', { municipalityCode: NOWHERE, isNone: true }),
  ];
}

function thingTarget(thing: Thing): Target {
  const { id, municipalityCode, stage } = thing;
  const name = `${municipalityCode === OWN ? 'own' : 'other'} ${stage}`;
  return target(name, id, { thing, municipalityCode, isHiddenFrom: (asker) => !isSeen(thing, asker) });
}

function keyTarget({ id, municipalityCode }: World['keys'][number]): Target {
  if (municipalityCode === OWN) return target('own', id);
  const hidden = { refused: ['404 no-such-key'], isHiddenFrom: () => true };
  return target('other', id, { municipalityCode, ...hidden });
}

/** One's own upload, that of a colleague, and that of someone in another municipality. */
function uploadTargets({ sent }: World): Target[] {
  const idOf = (actorId: string | undefined, isSpare: boolean) => {
    const found = sent.find((one) => one.actorId === actorId) ?? sent[0];
    return (isSpare ? found?.spareId : found?.id) ?? '';
  };
  const colleagueOf = ({ actorId }: Asker) =>
    actorId === 'demo-reporter-1880' ? 'demo-approver-1880' : 'demo-reporter-1880';
  const isHidden = { isHiddenFrom: () => true, sender: 'else' as const };
  return [
    target('own', '', { idFor: ({ actorId }, isSpare) => idOf(actorId, isSpare), sender: 'own' }),
    target('colleague’s', '', { idFor: (asker, isSpare) => idOf(colleagueOf(asker), isSpare), ...isHidden }),
    target('other', '', { idFor: (_, isSpare) => idOf('demo-approver-1883', isSpare), ...isHidden }),
  ];
}
