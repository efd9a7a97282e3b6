import type { AmountUnit, InterimReportRow } from '#interim-reports';
import type { Language } from '#kernel';
import { ForecastSteps, type Step } from '../charts/forecast-steps';
import { Unknown } from '../parts/figures';
import { Swedish, TableRegion } from '../parts/parts';
import { link } from '../links';
import {
  amountInWords,
  amountText,
  commonUnit,
  difference,
  drawnMillions,
  signOfAmount,
  unitName,
  type Amount,
} from '../report-parts/amounts';
import type { Way, WayStep } from './forecast-way';
import { wayWords } from './way.words';
import { ColumnHeads } from '../report-parts/column-heads';

export interface WaySectionProps {
  readonly report: InterimReportRow;
  readonly way: Way;
  readonly unit: AmountUnit | undefined;
  readonly language: Language;
}

/** How the forecast has changed through the year, as a picture and a table, or that there is only one. */
export function WaySection({ report, way, unit, language }: WaySectionProps) {
  const words = wayWords[language];
  if (way.steps.length === 0) return null;
  const drawn = drawnSteps(way);
  return (
    <section aria-labelledby="way">
      <h2 id="way">{words.heading}</h2>
      <p class={drawn.length > 1 ? 'finding' : undefined}>{wayFinding(way, unit, language)}</p>
      {drawn.length > 1 ? (
        <div class="side-by-side">
          <figure>
            <WayPicture {...{ report, way, unit, language }} />
            <WayPicture {...{ report, way, unit, language }} narrow />
            <figcaption>
              {words.higher}{' '}
              <a href={link(language, 'reportWaySvg', { id: report.id }, { enhet: unit })}>{words.svg}</a>
            </figcaption>
          </figure>
          <WayTable {...{ report, way, unit, language }} />
        </div>
      ) : (
        <WayTable {...{ report, way, unit, language }} />
      )}
      {!way.hasAccounts && <p class="explained">{words.noAccounts(report.fiscalYear)}</p>}
    </section>
  );
}

/** How the forecast has changed since last time, and how the accounts came out against it. */
export function wayFinding({ steps }: Way, unit: AmountUnit | undefined, language: Language): string {
  const words = wayWords[language];
  const nth = steps.findIndex(({ isCurrent }) => isCurrent);
  const now = steps[nth];
  const accounts = steps.find(({ kind }) => kind === 'accounts');
  const came = now?.forecast && accounts?.forecast && difference(accounts.forecast, now.forecast);
  const changed = changeOf(now, nth > 0 ? steps[nth - 1] : undefined);
  const said = [
    changed
      ? inWords(changed, [words.worse, words.same, words.better], unit, language)
      : steps.length > 1
        ? words.first
        : words.only,
    came ? inWords(came, [words.accountsWorse, words.accountsSame, words.accountsBetter], unit, language) : '',
  ];
  return said.filter((one) => one !== '').join(' ');
}

function changeOf(now: WayStep | undefined, before: WayStep | undefined): Amount | undefined {
  if (now?.forecast && before?.forecast) return difference(now.forecast, before.forecast);
  return now?.deviation && before?.deviation ? difference(now.deviation, before.deviation) : undefined;
}

type Said = readonly [worse: (amount: string) => string, same: string, better: (amount: string) => string];

function inWords(change: Amount, [worse, same, better]: Said, unit: AmountUnit | undefined, language: Language) {
  const sign = signOfAmount(change);
  return sign === 0 ? same : (sign < 0 ? worse : better)(amountInWords(change, unit, language));
}

/** Steps that have an amount to draw. */
export function drawnSteps({ steps }: Way): readonly WayStep[] {
  return steps.filter(({ forecast, budget }) => forecast !== undefined || budget !== undefined);
}

function stepName(step: WayStep, fiscalYear: number, language: Language): string {
  const words = wayWords[language];
  switch (step.kind) {
    case 'report':
      return step.name;
    case 'previous':
      return words.previous;
    case 'accounts':
      return words.accounts(fiscalYear);
  }
}

type PictureProps = WaySectionProps & { readonly narrow?: boolean; readonly source?: string };

/** The way as a picture of its own or on the page. */
export function WayPicture({ report, way, unit, language, narrow = false, source }: PictureProps) {
  const words = wayWords[language];
  const shown = commonUnit(way.tables, unit);
  const text = (amount: Amount | undefined) => (amount ? amountText(amount, shown, language, own(way)) : '');
  const steps = drawnSteps(way).map((step): Step => ({
    label: stepName(step, report.fiscalYear, language),
    kind: step.kind === 'accounts' ? 'accounts' : 'forecast',
    value: step.forecast ? drawnMillions(step.forecast) : null,
    text: text(step.forecast),
    budget: step.budget ? drawnMillions(step.budget) : null,
    budgetText: text(step.budget),
  }));
  return (
    <ForecastSteps
      id={narrow ? 'way-narrow' : 'way-wide'}
      title={wayFinding(way, unit, language)}
      description={words.description(unitName(shown, language))}
      budgetName={words.budget}
      {...{ steps, narrow, source }}
    />
  );
}

function own({ tables }: Way): AmountUnit | undefined {
  return tables[0]?.amountsIn;
}

function WayTable({ report, way, unit, language }: WaySectionProps) {
  const words = wayWords[language];
  const shown = commonUnit(way.tables, unit);
  const cell = (amount: Amount | undefined, reason: string) =>
    amount ? amountText(amount, shown, language, own(way)) : <Unknown reason={reason} />;
  const { cycle, budget, forecast, deviation, outturn } = words.columns;
  return (
    <TableRegion language={language} caption={words.caption(unitName(shown, language))} className="figures">
      <ColumnHeads columns={[cycle, budget, forecast, deviation, outturn]} />
      <tbody>
        {way.steps.map((step) => (
          <tr key={`${step.kind} ${step.id}`} class={step.kind === 'accounts' ? 'sum' : undefined}>
            <th scope="row">
              <StepHead step={step} fiscalYear={report.fiscalYear} language={language} />
            </th>
            <td>{cell(step.budget, words.notKnown)}</td>
            <td>{cell(step.forecast, words.notKnown)}</td>
            <td class={step.deviation && signOfAmount(step.deviation) < 0 ? 'worse' : undefined}>
              {cell(step.deviation, words.notKnown)}
            </td>
            <td>{cell(step.outturn, step.kind === 'accounts' ? words.notYet : words.notKnown)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** The report itself in bold; the others lead to theirs. */
function StepHead({ step, fiscalYear, language }: { step: WayStep; fiscalYear: number; language: Language }) {
  const name =
    step.kind === 'report' ? <Swedish language={language}>{step.name}</Swedish> : stepName(step, fiscalYear, language);
  if (step.isCurrent) return <strong>{name}</strong>;
  return <a href={link(language, 'interimReport', { id: step.id })}>{name}</a>;
}
