import { findStatements } from './find-statements';
import { codesAt, foundIn, ofKind } from './testing/read-sample';
import { pageDocument, rowsDocument } from './testing/text-document';

describe('observations whose columns came one below the other', () => {
  const found = foundIn('lost-columns');

  it('are told apart by order, by wording, and by two on one line', () => {
    expect(ofKind(found, 'observation').map(({ goalArea, kind, text }) => [goalArea, kind, text])).toEqual([
      ['Lillköping växer', 'positive', 'Nya bostäder har byggts vid ån'],
      ['Lillköping växer', 'positive', 'Torget är ombyggt'],
      ['Lillköping växer', 'improvement', 'Utveckla samarbetet med grannkommunerna'],
      ['Lillköping växer', 'improvement', 'Snabbare beslut om bygglov'],
      ['Skola för alla i hela kommunen', 'positive', 'Fler lärare'],
      ['Skola för alla i hela kommunen', 'improvement', 'Stärka elevhälsan'],
      ['Skola för alla i hela kommunen', 'positive', 'Goda resultat i årskurs nio'],
      ['Skola för alla i hela kommunen', 'improvement', 'Minskad frånvaro på gymnasiet'],
    ]);
    expect(codesAt(found)).toEqual(expect.arrayContaining(['column-by-wording line:4', 'column-by-wording line:20']));
  });

  it('are asked about where nothing tells the column, with both readings', () => {
    expect(found.unsettled.map(({ text, place }) => [text, place])).toEqual([['Arbetsro', 'line:25']]);
    expect(found.unsettled[0]?.options.map(({ data }) => data)).toEqual([
      { goalArea: 'Skola för alla i hela kommunen', kind: 'positive', text: 'Arbetsro' },
      { goalArea: 'Skola för alla i hela kommunen', kind: 'improvement', text: 'Arbetsro' },
    ]);
    expect(codesAt(found)).toContain('column-unclear line:25');
  });

  it('are all asked about where wording goes against the order', () => {
    const lines = [
      'Målområden Styrkor Utvecklingsområden',
      '',
      'Skola',
      '',
      '• Utveckla stödet',
      '',
      '• Stödet har ökat',
    ];
    const { statements, unsettled } = findStatements(rowsDocument(lines));
    expect([statements, unsettled.map(({ text }) => text)]).toEqual([[], ['Utveckla stödet', 'Stödet har ökat']]);
  });

  it('end where the text goes on', () => {
    expect(ofKind(found, 'observation').some(({ text }) => text.includes('löpande'))).toBe(false);
  });
});

describe('observations in columns', () => {
  const expected = [
    { goalArea: 'Ett tryggt liv i hela kommunen', kind: 'positive', text: 'Fler vågar gå ut' },
    { goalArea: 'Ett tryggt liv i hela kommunen', kind: 'improvement', text: 'Mer ljus i parker och tunnlar' },
    { goalArea: 'Grön tillväxt', kind: 'improvement', text: 'Färre bilar' },
  ];

  it('are under their headings in a table', () => {
    const text = [
      'Målområde\tPositiva iakttagelser\tFörbättringsområden',
      'Ett tryggt liv\t• Fler vågar gå ut\t• Mer ljus i parker',
      'i hela kommunen\t\toch tunnlar',
      'Grön tillväxt\t\tFärre bilar',
    ];
    expect(ofKind(findStatements(rowsDocument(text)), 'observation')).toEqual(expected);
  });

  it('are under their headings on a page', () => {
    const document = pageDocument(
      [
        ['Målområden', 50],
        ['Positiva iakttagelser', 200],
        ['Förbättringsområden', 350],
      ],
      [
        ['Ett tryggt liv', 50],
        ['• Fler vågar gå ut', 205],
        ['• Mer ljus i parker', 355],
      ],
      [
        ['i hela kommunen', 50],
        ['och tunnlar', 362],
      ],
      [
        ['Grön tillväxt', 50],
        ['• Färre bilar', 355],
      ],
    );
    expect(ofKind(findStatements(document), 'observation')).toEqual(expected);
  });
});
