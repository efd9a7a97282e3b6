import type { MunicipalityRow } from '#registry';
import { fixture } from '../../../../test/support/web-fixtures/fixture-transport';
import { askedOf, filterOf, groupChoices } from '../municipalities/municipality-filter';
import { visitOf } from '../visit';
import { codesIn } from './municipality-names';
import { againstText, ruleChoices, ruleName } from './peer-rules';

const { items: municipalities } = fixture('municipalities') as { items: MunicipalityRow[] };

describe('names and codes in a list', () => {
  it('takes names, official names and codes in any case, once each and in order', () => {
    expect(codesIn(' nacka, 1444;Örebro kommun, NACKA,', municipalities)).toEqual({
      codes: ['0182', '1444', '1880'],
      unknown: [],
    });
  });

  it('tells what it does not know', () => {
    expect(codesIn('Nacka, Ingenstans, 0000', municipalities).unknown).toEqual(['Ingenstans', '0000']);
  });
});

describe('peer rules in words', () => {
  it('says how many the rule gave, not how many it asked for', () => {
    expect(againstText('latest:27', 25, 'sv')).toBe('25 senast utvärderade');
    expect(againstText('group:2011', 9, 'en')).toBe('9 in the same municipality group (2011)');
    expect(againstText('county', 0, 'sv')).toBe('ingen: gruppen är tom');
  });

  it('offers the rule in use even when it is not a standard one', () => {
    expect(ruleChoices(['all', 'list'], 'nearest:3')).toEqual(['all', 'list', 'nearest:3']);
    expect(ruleChoices(['all', 'list'], 'list:1444,1883')).toEqual(['all', 'list']);
    expect(ruleName('nearest:3', 'sv')).toBe('3 närmast i folkmängd');
  });
});

describe('the finder’s filter', () => {
  const asked = (query: string) => askedOf(filterOf(visitOf(`/kommuner?${query}`, undefined)));

  it('takes a group with its classification in one or in two parts', () => {
    const expected = { q: '', county: '', group: 'B3', classification: '2023' };
    expect(asked('group=2023:B3')).toEqual(expected);
    expect(asked('group=B3&classification=2023')).toEqual(expected);
    expect(asked('q=+nacka+&county=01')).toEqual({ q: 'nacka', county: '01', group: '', classification: undefined });
  });

  it('offers the groups of each classification, the latest first', () => {
    const choices = groupChoices(municipalities);
    expect(choices.map(({ classification }) => classification)).toEqual(['2023', '2011']);
    expect(choices[0]?.groups[0]?.value).toMatch(/^2023:/);
  });
});
