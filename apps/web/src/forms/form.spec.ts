import { figureText, keptIn, newKept, paragraphIn, textIn, textsIn } from './form';

describe('what was sent with a form', () => {
  it.each([
    [{ a: 'x' }, 'x', ['x']],
    [{ a: ['x', 'y'] }, 'y', ['x', 'y']],
    [{}, '', []],
    [{ a: { nested: 'x' } }, '', []],
  ])('%j is read', (form, text, texts) => {
    expect([textIn(form, 'a'), textsIn(form, 'a')]).toEqual([text, texts]);
  });

  it('is never what every object has', () => {
    expect(textIn({}, 'toString')).toBe('');
  });

  it('keeps paragraphs with plain line breaks', () => {
    expect(paragraphIn({ text: ' Ett.\r\n\r\nTvå. ' }, 'text')).toBe('Ett.\n\nTvå.');
  });

  it.each([
    ['68,35', '68.35'],
    ['68.35', '68.35'],
    [' 60 % ', '60'],
    ['1\u00a0234,5', '1234.5'],
    ['sextio', 'sextio'],
    ['1,2,3', '1,2,3'],
    ['-5', '-5'],
    ['', ''],
  ])('takes the figure %p as %p', (written, sent) => {
    expect(figureText(written)).toBe(sent);
  });

  it('carries the key and the version that was seen', () => {
    const kept = newKept(7);
    expect(keptIn({ key: kept.key, version: '7' })).toEqual(kept);
    expect(newKept().key).not.toBe(newKept().key);
    expect(keptIn({ key: 'k', version: '7; drop' })).toEqual({ key: 'k' });
  });
});
