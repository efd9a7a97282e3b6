import type { EvaluationState } from './evaluation';
import type { Instrument } from './instruments/instrument';
import { findInstrument } from './instruments/instruments';

/** The instrument of a started evaluation. Throws when its data file has been taken away since. */
export function instrumentOf({ instrumentVersion }: Pick<EvaluationState, 'instrumentVersion'>): Instrument {
  const instrument = findInstrument(instrumentVersion);
  if (!instrument) throw new Error(`Instrument version ${instrumentVersion} is no longer among the data files`);
  return instrument;
}
