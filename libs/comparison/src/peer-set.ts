import type { Language, Words } from '#kernel';
import type { PeerMember, PeerSet } from './answer';
import { microOf } from './micropoints';
import type { LeftOut, PeerSelection } from './peers';
import { figureOf, pointsText, type Organisation } from './scored-evaluation';

const REASONS: Readonly<Record<LeftOut['reason'], Words>> = {
  'no-published-evaluation': {
    sv: 'Kommunen har ingen publicerad utvärdering med den här versionen.',
    en: 'The municipality has no published evaluation with this version.',
  },
  'no-group-membership': {
    sv: 'Kommunens grupp i den här indelningen är inte känd.',
    en: 'The municipality’s group in this classification is not known.',
  },
  'is-the-subject': {
    sv: 'Kommunen är den som jämförs och räknas inte till sin egen jämförelsegrupp.',
    en: 'The municipality is the one compared and does not belong to its own peers.',
  },
  'unknown-municipality': {
    sv: 'Kommunkoden finns inte i registret.',
    en: 'The municipality code is not in the registry.',
  },
};

/**
 * A selection as an answer states it, so that a reader can see who was compared and who was not.
 *
 * @param rule the rule as asked, such as `latest:27`.
 * @returns the set; `total` of a member is its points for the whole, null when it has none.
 */
export function peerSet(rule: string, selection: PeerSelection, language: Language): PeerSet {
  return {
    rule,
    members: selection.members.map(member),
    eligible: selection.eligible,
    leftOut: selection.leftOut.map((one) => ({ ...one, detail: REASONS[one.reason][language] })),
    containsSample: selection.members.some(({ evaluation }) => evaluation.isSample),
    network: selection.network,
  };
}

function member({ municipality, evaluation }: Organisation): PeerMember {
  const { evaluationId, year, isSample } = evaluation;
  const total = figureOf(evaluation, 'total');
  return {
    municipalityCode: municipality.code,
    name: municipality.name,
    evaluationId,
    year,
    total: total ? (microOf(total)?.text ?? pointsText(total.value)) : null,
    isSample,
  };
}
