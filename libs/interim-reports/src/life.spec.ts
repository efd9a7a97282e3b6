import { fold, Refusal, type Decision } from '#kernel';
import { findMunicipality } from '#registry';
import * as fc from 'fast-check';
import { AdoptInterimReport, adoptInterimReport } from './adopt-interim-report/adopt-interim-report';
import { AssessGoal, assessGoal } from './assess-goal/assess-goal';
import { CorrectInterimReport, correctInterimReport } from './correct-interim-report/correct-interim-report';
import { APPROVER, by, ID, NET_ACCOUNTS, REPORTER, TABLE_ID } from './examples';
import { interimReportStream, type InterimReportEvent, type InterimReportState } from './interim-report';
import { OpenInterimReport, openInterimReport } from './open-interim-report/open-interim-report';
import { RegisterForecast, registerForecast } from './register-forecast/register-forecast';
import { RemoveForecast, removeForecast } from './remove-forecast/remove-forecast';
import { RemoveStatement, removeStatement } from './remove-statement/remove-statement';
import { ReturnInterimReport, returnInterimReport } from './return-interim-report/return-interim-report';
import { ReviseForecast, reviseForecast } from './revise-forecast/revise-forecast';
import { tableSchema } from './schemas';
import { SubmitInterimReport, submitInterimReport } from './submit-interim-report/submit-interim-report';

type Step = (state: InterimReportState) => Decision<InterimReportEvent>;

const HEAD = {
  municipalityCode: '1880',
  committee: 'Kommunstyrelsen',
  fiscalYear: 2024,
  cycle: 'Delårsrapport 1',
  outturnThrough: '2024-03-31',
};
const DECISION = { decidedOn: '2024-06-03', paragraph: '§ 112', diaryNumber: 'Ks 512/2024' };
const reason = 'Prov';
const [reporter, approver] = [by(REPORTER), by(APPROVER)];

const open: Step = (state) => openInterimReport(state, new OpenInterimReport(HEAD, reporter, findMunicipality('1880')));
const row = fc.record({
  row: fc.integer({ min: 0, max: 5 }),
  figures: fc.record({ forecast: fc.constantFrom('1', '2', '2.0') }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant(open),
  fc.constantFrom('Kommunstyrelsen', 'Kulturkvarteret').map((section): Step => {
    const data = tableSchema.parse({ ...NET_ACCOUNTS, section });
    return (state) => registerForecast(state, new RegisterForecast(ID, data, reporter));
  }),
  row.map((one): Step => {
    const data = { tableId: TABLE_ID, reason, rows: [one] };
    return (state) => reviseForecast(state, new ReviseForecast(ID, data, reporter));
  }),
  fc.constant<Step>((state) => {
    return removeForecast(state, new RemoveForecast(ID, { tableId: TABLE_ID, reason }, reporter));
  }),
  fc.constantFrom('Uppfylls', 'Uppfylls ej').map((printed): Step => {
    const goal = {
      kind: 'strategic',
      number: '1',
      title: 'Mål',
      forecast: { scale: 'orebro-attainment', printed },
    } as const;
    return (state) => assessGoal(state, new AssessGoal(ID, goal, reporter));
  }),
  fc.constant<Step>((state) => {
    return removeStatement(state, new RemoveStatement(ID, { kind: 'goal', key: 'strategic-1', reason }, reporter));
  }),
  fc.constant<Step>((state) => submitInterimReport(state, new SubmitInterimReport(ID, {}, reporter))),
  fc.constant<Step>((state) => returnInterimReport(state, new ReturnInterimReport(ID, { reason }, approver))),
);
const adoption: Step = (state) => adoptInterimReport(state, new AdoptInterimReport(ID, DECISION, approver));
const correction = row.map((one): Step => {
  const data = { reason, rows: [{ tableId: TABLE_ID, ...one }], statements: [] };
  return (state) => correctInterimReport(state, new CorrectInterimReport(ID, data, approver));
});
const steps = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: step },
    { weight: 3, arbitrary: correction },
    { weight: 1, arbitrary: fc.constant(adoption) },
  ),
  { minLength: 20, maxLength: 50 },
);

interface Fact {
  readonly event: InterimReportEvent;
  readonly before: InterimReportState;
  readonly after: InterimReportState;
}

/** What the rules let happen of all that was tried, each event with the states around it. */
function lived(tried: readonly Step[]): Fact[] {
  let state = interimReportStream.initial;
  const facts: Fact[] = [];
  for (const next of [open, ...tried]) {
    const decision = next(state);
    for (const event of decision instanceof Refusal ? [] : decision) {
      const after = interimReportStream.evolve(state, event);
      facts.push({ event, before: state, after });
      state = after;
    }
  }
  return facts;
}

const seen = new Map<string, number>();

function checkEach(check: (fact: Fact, earlier: readonly Fact[]) => void): void {
  fc.assert(
    fc.property(steps, (tried) => {
      const facts = lived(tried);
      facts.forEach((fact, nth) => {
        seen.set(fact.event.type, (seen.get(fact.event.type) ?? 0) + 1);
        check(fact, facts.slice(0, nth));
      });
    }),
    { numRuns: 100 },
  );
}

const isAdoption = ({ type }: InterimReportEvent) => type === 'InterimReportAdopted.v1';

describe('whatever is tried in whatever order', () => {
  it('adopts exactly what was last submitted, and something', () => {
    checkEach(({ event, before }, earlier) => {
      if (!isAdoption(event)) return;
      const submitted = earlier.findLast(({ event: { type } }) => type === 'InterimReportSubmitted.v1')?.after;
      expect([before.tables, before.statements]).toEqual([submitted?.tables, submitted?.statements]);
      expect(before.tables.length + before.statements.length).toBeGreaterThan(0);
    });
  });

  it('adopts once, and lets only corrections follow', () => {
    checkEach(({ event }, earlier) => {
      const isAdopted = earlier.some((fact) => isAdoption(fact.event));
      expect(isAdopted).toBe(event.type === 'InterimReportCorrected.v1');
    });
  });

  it('fills nothing in while the report waits for its committee', () => {
    checkEach(({ event, before }) => {
      if (before.status !== 'submitted') return;
      expect(['InterimReportReturned.v1', 'InterimReportAdopted.v1']).toContain(event.type);
    });
  });

  it('opens once, first of all', () => {
    checkEach(({ event }, earlier) => expect(event.type === 'InterimReportOpened.v1').toBe(earlier.length === 0));
  });

  it('keeps one table of a kind and section, and one statement of a kind and key', () => {
    checkEach(({ after: { tables, statements } }) => {
      expect(new Set(tables.map(({ tableId }) => tableId)).size).toBe(tables.length);
      expect(new Set(statements.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(statements.length);
    });
  });

  it('records nothing that changes nothing', () => {
    checkEach(({ before, after }) => expect(after).not.toEqual(before));
  });

  it('says the same when all events are folded again', () => {
    checkEach(({ event, after }, earlier) => {
      expect(fold(interimReportStream, [...earlier.map((fact) => fact.event), event])).toEqual(after);
    });
  });

  it('has tried every kind of event that it speaks of', () => {
    expect(Object.fromEntries([...seen].filter(([, count]) => count < 20))).toEqual({});
    expect(seen.size).toBe(10);
  });
});
