import { EventTypes, type EventCatalogue, type Upcaster } from './upcast';

const to = (type: string, change: (data: Record<string, unknown>) => unknown = (data) => data): Upcaster => ({
  to: type,
  upcast: change,
});

function catalogue(types: readonly string[], upcasters: Readonly<Record<string, Upcaster>> = {}): EventCatalogue {
  return { category: 'goal', types: Object.fromEntries(types.map((type) => [type, true])), upcasters };
}

describe('reading an older event', () => {
  const types = new EventTypes([
    catalogue(['Assessed.v3', 'Adopted.v1'], {
      'Assessed.v1': to('Assessed.v2', ({ grade }) => ({ percent: Number(grade) * 10 })),
      'Assessed.v2': to('Assessed.v3', ({ percent }) => ({ attainmentPercent: `${String(percent)}.0` })),
      'Approved.v1': to('Adopted.v1', ({ on }) => ({ decidedOn: on })),
    }),
  ]);

  it.each([
    ['Assessed.v1', { grade: '7' }, { type: 'Assessed.v3', data: { attainmentPercent: '70.0' } }],
    ['Assessed.v2', { percent: 70 }, { type: 'Assessed.v3', data: { attainmentPercent: '70.0' } }],
    ['Assessed.v3', { attainmentPercent: '70.0' }, { type: 'Assessed.v3', data: { attainmentPercent: '70.0' } }],
    ['Approved.v1', { on: '2026-01-31' }, { type: 'Adopted.v1', data: { decidedOn: '2026-01-31' } }],
  ])('%s goes through every step to today', (type, data, expected) => {
    expect(types.upcast(type, data)).toEqual(expected);
  });

  it('writes only the types of today, and knows all that may be stored', () => {
    expect(['Assessed.v3', 'Assessed.v2', 'Approved.v1', 'Other.v1'].map((type) => types.isCurrent(type))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(types.known()).toEqual(['Adopted.v1', 'Approved.v1', 'Assessed.v1', 'Assessed.v2', 'Assessed.v3']);
  });

  it.each(['Assessed.v4', 'Other.v1'])('%s is refused by name', (type) => {
    expect(() => types.upcast(type, {})).toThrow(`Event type ${type} is unknown`);
  });
});

describe('the check when the service starts', () => {
  const faulty: readonly (readonly [string, readonly EventCatalogue[], string])[] = [
    ['a name without a version', [catalogue(['Assessed'])], 'Event type Assessed: a name looks like GoalAssessed.v1'],
    ['version 0', [catalogue(['Assessed.v0'])], 'Event type Assessed.v0: a name looks like GoalAssessed.v1'],
    ['a type of two catalogues', [catalogue(['A.v1']), catalogue(['A.v1'])], 'Event type A.v1 is declared twice'],
    ['a type both of today and older', [catalogue(['A.v1'], { 'A.v1': to('A.v1') })], 'A.v1 is declared twice'],
    [
      'two versions of today',
      [catalogue(['A.v1']), catalogue(['A.v2'], { 'A.v1': to('A.v2') })],
      'A.v1 is declared twice',
    ],
    ['two versions of today in one', [catalogue(['A.v1', 'A.v2'])], 'Event type A is written in two versions'],
    ['a gap in the middle', [catalogue(['A.v3'], { 'A.v1': to('A.v3') })], 'Event type A.v2 has no upcaster'],
    ['a gap at the start', [catalogue(['A.v3'], { 'A.v2': to('A.v3') })], 'Event type A.v1 has no upcaster'],
    [
      'an upcaster that leads nowhere',
      [catalogue(['A.v1'], { 'B.v1': to('C.v1') })],
      'end at C.v1, which is no type of today',
    ],
    [
      'a circle',
      [catalogue(['A.v1'], { 'B.v1': to('C.v1'), 'C.v1': to('B.v1') })],
      'The upcasters of B.v1 go round in a circle',
    ],
    ['a circle of one', [catalogue(['A.v1'], { 'B.v1': to('B.v1') })], 'The upcasters of B.v1 go round in a circle'],
    [
      'an upcaster that is never reached',
      [catalogue(['A.v1'], { 'A.v2': to('A.v1') })],
      'The upcaster of A.v2 is never reached',
    ],
    [
      'a step back',
      [catalogue(['Z.v1'], { 'A.v2': to('A.v1'), 'A.v1': to('Z.v1') })],
      'The upcaster of A.v2 leads back to A.v1',
    ],
  ];

  it.each(faulty)('refuses %s', (_name, catalogues, message) => {
    expect(() => new EventTypes(catalogues)).toThrow(message);
  });

  it('accepts a chain across names', () => {
    const chain = catalogue(['New.v2'], { 'Old.v1': to('New.v1'), 'New.v1': to('New.v2') });
    expect(new EventTypes([chain]).upcast('Old.v1', { a: 1 })).toEqual({ type: 'New.v2', data: { a: 1 } });
  });
});
