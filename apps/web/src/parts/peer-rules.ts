import type { Language } from '#kernel';
import { count } from '../i18n/format';
import { bilingual } from '../i18n/bilingual';

interface RuleWords {
  /** The rule as a choice in a list. */
  readonly name: (kind: string, argument: string) => string;
  /** The rule with how many it gave, as it stands after "jämfört med". */
  readonly against: (kind: string, argument: string, n: string) => string;
  readonly againstNobody: string;
}

const ruleWords = bilingual<RuleWords>(
  {
    name: (kind, argument) => {
      switch (kind) {
        case 'all':
          return 'Alla utvärderade';
        case 'group':
          return argument === '' ? 'Samma kommungrupp' : `Samma kommungrupp (indelningen ${argument})`;
        case 'county':
          return 'Samma län';
        case 'nearest':
          return `${argument} närmast i folkmängd`;
        case 'latest':
          return `${argument} senast utvärderade`;
        case 'list':
          return 'Egen lista';
        default:
          return `Nätverket ${argument}`;
      }
    },
    against: (kind, argument, n) => {
      switch (kind) {
        case 'all':
          return `alla ${n} utvärderade`;
        case 'group':
          return `${n} i samma kommungrupp${argument === '' ? '' : ` (${argument})`}`;
        case 'county':
          return `${n} i samma län`;
        case 'nearest':
          return `${n} närmast i folkmängd`;
        case 'latest':
          return `${n} senast utvärderade`;
        case 'list':
          return `${n} utvalda`;
        default:
          return `${n} i nätverket ${argument}`;
      }
    },
    againstNobody: 'ingen: gruppen är tom',
  },
  {
    name: (kind, argument) => {
      switch (kind) {
        case 'all':
          return 'All evaluated';
        case 'group':
          return argument === ''
            ? 'Same municipality group'
            : `Same municipality group (classification of ${argument})`;
        case 'county':
          return 'Same county';
        case 'nearest':
          return `${argument} nearest in population`;
        case 'latest':
          return `${argument} latest evaluated`;
        case 'list':
          return 'Own list';
        default:
          return `The network ${argument}`;
      }
    },
    against: (kind, argument, n) => {
      switch (kind) {
        case 'all':
          return `all ${n} evaluated`;
        case 'group':
          return `${n} in the same municipality group${argument === '' ? '' : ` (${argument})`}`;
        case 'county':
          return `${n} in the same county`;
        case 'nearest':
          return `the ${n} nearest in population`;
        case 'latest':
          return `the ${n} latest evaluated`;
        case 'list':
          return `${n} selected`;
        default:
          return `${n} in the network ${argument}`;
      }
    },
    againstNobody: 'nobody: the group is empty',
  },
);

function parts(rule: string): [kind: string, argument: string] {
  const colon = rule.indexOf(':');
  return colon < 0 ? [rule, ''] : [rule.slice(0, colon), rule.slice(colon + 1)];
}

/** `latest:27` as "27 senast utvärderade". */
export function ruleName(
  rule: string,
  language: Language,
  networks: readonly { readonly id: string; readonly name: string }[] = [],
): string {
  const [kind, argument] = parts(rule);
  const network = kind === 'network' ? networks.find(({ id }) => id === argument) : undefined;
  return ruleWords[language].name(kind, network?.name ?? argument);
}

/** `latest:27` that gave 25 as "25 senast utvärderade". */
export function againstText(rule: string, members: number, language: Language): string {
  if (members === 0) return ruleWords[language].againstNobody;
  return ruleWords[language].against(...parts(rule), count(members, language));
}

/** The rules to choose from, the one in use among them; a list is always one choice, whatever stands in it. */
export function ruleChoices(standard: readonly string[], inUse: string): string[] {
  const used = inUse.startsWith('list') ? 'list' : inUse;
  return standard.includes(used) ? [...standard] : [...standard, used];
}
