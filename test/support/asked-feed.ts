import { NOBODY } from '#access';
import { Refused } from '#kernel';
import type { Registry } from '#registry';
import { compareOrganisation } from '../../libs/comparison/src/compare';
import { ComparisonDesk, type AskingRequest } from '../../libs/comparison/src/comparison-desk';
import { improvements } from '../../libs/comparison/src/improvements/improvements';
import { peerSet } from '../../libs/comparison/src/peer-set';
import { rankMembers } from '../../libs/comparison/src/ranking';
import { remediesFor } from '../../libs/comparison/src/remedies/remedies';
import type { ScoreFeed } from '../../libs/comparison/src/score-feed';
import { statementsFor } from '../../libs/comparison/src/statements/statements';
import { HISTORY_NETWORKS, HISTORY_PLACES } from './comparison-histories';

export const HISTORY_REGISTRY: Registry = {
  sample: true,
  find: (code) => HISTORY_PLACES.find((one) => one.code === code),
  all: () => HISTORY_PLACES,
  search: () => [],
};

const RULES = [
  'all',
  'latest:3',
  'nearest:2',
  'county',
  'group:2011',
  ...HISTORY_NETWORKS.map((id) => `network:${id}`),
];
const MAKERS = { comparison: compareOrganisation, remedies: remediesFor, statements: statementsFor };

const request: AskingRequest = {
  asked: { actor: NOBODY.actor, language: 'sv', now: '2099-01-01T00:00:00.000Z', commandId: 'a-question' },
  identity: NOBODY,
  method: 'GET',
  url: '',
  headers: { authorization: 'looked at anew each time' },
};

/** Everything that can be asked of a feed at some points, as texts: answers with their tags, and refusals. */
export async function answersOf(feed: ScoreFeed, points: readonly string[]): Promise<readonly string[]> {
  const desk = new ComparisonDesk(feed, HISTORY_REGISTRY);
  const answers: string[] = [];
  for (const asOf of [undefined, ...points]) {
    for (const peers of RULES) {
      for (const { code } of HISTORY_PLACES) {
        for (const [kind, make] of Object.entries(MAKERS))
          answers.push(await textOf((asking) => desk.answerAbout(code, kind, { peers, asOf }, asking, make)));
      }
      answers.push(
        await textOf((asking) => desk.answer({ asOf, key: `all ${peers} ${asOf}` }, asking, rankedAndImproved)),
      );
    }
  }
  return answers;
}

type Ask = (asking: Parameters<ComparisonDesk['answer']>[1]) => Promise<Buffer>;

async function textOf(ask: Ask): Promise<string> {
  const headers: string[] = [];
  const reply = { header: (name: string, value: string) => headers.push(`${name}: ${value}`), status: () => undefined };
  try {
    const text = (await ask({ request, reply })).toString();
    return [...headers, text].join('\n');
  } catch (error) {
    if (error instanceof Refused) return JSON.stringify(error.refusal);
    throw error;
  }
}

const rankedAndImproved: Parameters<ComparisonDesk['answer']>[2] = ({ published }) => {
  const members = published.version('2010')?.everyone ?? [];
  const selection = {
    members,
    eligible: members.length,
    leftOut: [],
    classification: null,
    network: null,
    emptyBecause: null,
  };
  return {
    asOf: null,
    peers: peerSet('all', selection, 'sv'),
    ranked: ['total', 'area:1', 'sub:1.1'].map((measure) => rankMembers(members, measure)),
    improved: improvements(members, 'total', (code) => published.of(code)),
  };
};
