import { delimiterOf } from './delimiter';
import { linesOfPage, type Piece } from './pdf-lines';
import { readPastedText } from './read-text';

const cells = (text: string) => readPastedText(text).lines.map((line) => line.cells.map((cell) => cell.text));

describe('what divides cells', () => {
  it.each([
    [['a;b', 'c;d'], ';'],
    [['a\tb', 'c\td'], '\t'],
    [['a,b,c', '1,2,3'], ','],
    [['a,b', 'c,d'], ','],
    [['"a;b",c', '"d;e",f'], ','],
    [['Område: 68,5 poäng', 'Område: 70,5 poäng'], undefined],
    [['en mening, med komma', 'en till, så'], undefined],
    [['bara text', 'och mer text'], undefined],
    [['a;b'], undefined],
  ])('%j is told apart by %j', (rows, delimiter) => {
    expect(delimiterOf(rows)).toBe(delimiter);
  });
});

describe('text as lines', () => {
  it('has tabs between cells, and no cells where it is empty', () => {
    expect(cells('Rubrik\n\nUtan tabb\n\nAlfa\t1\n\t\nOch en mening.\n')).toEqual([
      ['Rubrik'],
      [],
      ['Utan tabb'],
      [],
      ['Alfa', '1'],
      [],
      ['Och en mening.'],
      [],
    ]);
  });

  it('keeps the line on which a quoted cell begins', () => {
    const { kind, lines } = readPastedText(`a;b\n"två\nrader";2\n${'c;3\n'.repeat(30)}`);
    expect(kind).toBe('csv');
    expect(lines.map(({ place }) => place).slice(0, 3)).toEqual(['line:1', 'line:2', 'line:4']);
    expect(lines[2]?.cells.map(({ place }) => place)).toEqual(['line:4 column:1', 'line:4 column:2']);
  });

  it('takes away the apostrophe that stops a formula', () => {
    expect(cells("a;b\n'=1+1;'x\n")[1]).toEqual(['=1+1', "'x"]);
  });
});

describe('a page as lines', () => {
  const piece = (text: string, left: number, baseline: number, width = text.length * 5): Piece => ({
    text,
    left,
    baseline,
    width,
    size: 10,
  });

  it('is read from the top, with columns where gaps are wide', () => {
    const lines = linesOfPage(
      [
        piece('68', 400, 700),
        piece('Dialog', 70, 700),
        piece('och', 103, 700.8),
        piece('Överst', 70, 720),
        piece(' ', 90, 720),
      ],
      4,
    );
    expect(lines.map(({ place, cells: own }) => [place, own.map(({ text, place: at }) => [text, at])])).toEqual([
      ['page:4 line:1', [['Överst', 'page:4 line:1']]],
      [
        'page:4 line:2',
        [
          ['Dialog och', 'page:4 line:2 column:1'],
          ['68', 'page:4 line:2 column:2'],
        ],
      ],
    ]);
  });

  it('keeps a bullet with its text, however far it stands out', () => {
    const [line] = linesOfPage([piece('•', 70, 700, 4), piece('Text', 90, 700)], 1);
    expect(line?.cells.map(({ text }) => text)).toEqual(['• Text']);
  });
});
