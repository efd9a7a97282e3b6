import type { MunicipalityRow } from '#registry';
import type { Language } from '#kernel';
import type { PublishedEvaluation } from '../api-answers';
import { count, day, points } from '../i18n/format';
import { link } from '../links';
import { Unknown } from '../parts/figures';
import { SampleTag, TableRegion } from '../parts/parts';
import { municipalitiesWords } from './municipalities.words';

const CLASSIFICATION = '2023';

interface MunicipalityTableProps {
  readonly language: Language;
  readonly shown: readonly MunicipalityRow[];
  readonly evaluations: ReadonlyMap<string, readonly PublishedEvaluation[]>;
  /** All populations are of one date, which is said above the table. */
  readonly oneDate: boolean;
}

export function MunicipalityTable({ language, shown, evaluations, oneDate }: MunicipalityTableProps) {
  const words = municipalitiesWords[language].table;
  return (
    <TableRegion language={language} caption={words.caption} captionHidden className="figures finder">
      <thead>
        <tr>
          <th scope="col">{words.municipality}</th>
          <th scope="col">{words.code}</th>
          <th scope="col" class="words">
            {words.county}
          </th>
          <th scope="col" class="words">
            {words.group(CLASSIFICATION)}
          </th>
          <th scope="col">{words.population}</th>
          <th scope="col">{words.latest}</th>
          <th scope="col">{words.points}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((municipality) => (
          <MunicipalityLine
            key={municipality.code}
            {...{ language, municipality, oneDate }}
            latest={evaluations.get(municipality.code)?.[0]}
          />
        ))}
      </tbody>
    </TableRegion>
  );
}

interface MunicipalityLineProps {
  readonly language: Language;
  readonly municipality: MunicipalityRow;
  readonly latest: PublishedEvaluation | undefined;
  readonly oneDate: boolean;
}

function MunicipalityLine({ language, municipality, latest, oneDate }: MunicipalityLineProps) {
  const words = municipalitiesWords[language];
  const { code, name, countyName, groups, population, populationDate, isSample } = municipality;
  const group = groups.find(({ classification }) => classification === CLASSIFICATION);
  return (
    <tr>
      <th scope="row">
        <a href={link(language, 'municipality', { code })}>{name}</a> <SampleTag language={language} show={isSample} />
      </th>
      <td>{code}</td>
      <td class="words" lang="sv">
        {countyName}
      </td>
      <td class="words" lang="sv">
        {group ? `${group.code} ${group.name}` : <Unknown reason={words.noGroup} />}
      </td>
      <td>
        {count(population, language)}
        {!oneDate && <span class="note"> ({day(populationDate, language)})</span>}
      </td>
      <td>
        {latest ? (
          <a href={profileOf(latest, code, language)} aria-label={`${name} ${latest.year}`}>
            {latest.year}
          </a>
        ) : (
          <Unknown reason={words.noEvaluation} />
        )}
      </td>
      <td>
        {latest?.total ? (
          points(latest.total, language)
        ) : (
          <Unknown reason={latest ? words.noTotal : words.noEvaluation} />
        )}
      </td>
    </tr>
  );
}

function profileOf({ instrumentVersion, year }: PublishedEvaluation, code: string, language: Language): string {
  return link(language, 'profile', { code }, { instrument: instrumentVersion, year: String(year) });
}
