import type { ReportFormat } from '#ranking-reports';
import type { Instrument } from '../api-answers';
import { textIn, textsIn, type Form } from '../forms/form';
import type { OrderedSettings } from '../ranking-reports-api';

/** In the order in which they are offered. */
export const FORMATS = ['pdf', 'xlsx', 'csv', 'html', 'json'] as const satisfies readonly ReportFormat[];

export const NEW_SETTINGS: OrderedSettings = { instrumentVersion: '', peers: 'all', measures: [], formats: FORMATS };

/** The version that is chosen; the first with known sub-questions where none is, since most is published with it. */
export function instrumentIn(instruments: readonly Instrument[], version: string): Instrument | undefined {
  const known = instruments.find((one) => one.version === version);
  return known ?? instruments.find(({ subQuestionsKnown }) => subQuestionsKnown) ?? instruments[0];
}

/** What a report ranks where nothing else is chosen: the total and each area. */
export function usualMeasures(instrument: Instrument | undefined): readonly string[] {
  return ['total', ...(instrument?.areas ?? []).map(({ number }) => `area:${number}`)];
}

/** What the form says a report is to rank; the usual measures, and none at all, are sent as none. */
export function settingsIn(form: Form, instruments: readonly Instrument[]): OrderedSettings {
  const instrumentVersion = textIn(form, 'instrumentVersion');
  const usual = usualMeasures(instrumentIn(instruments, instrumentVersion));
  const measures = textsIn(form, 'measures');
  return {
    instrumentVersion,
    peers: textIn(form, 'peers'),
    measures: measures.join() === usual.join() ? [] : measures,
    formats: textsIn(form, 'formats'),
  };
}

const FIELDS = ['title', 'name', 'id', 'cron', 'instrumentVersion', 'peers', 'measures', 'formats', 'reason'];

/** The field behind a place of the API's input: `measures[3]` stands among the measures. */
export function settingsField(where: string): string | undefined {
  const [name = ''] = where.split(/[.[]/);
  return FIELDS.find((field) => field === name);
}
