import { cursorInAfter, hasCursorInAfter } from './cursor-in-after';

class Routes {
  @cursorInAfter()
  feed(): void {}
  list(): void {}
}

describe('a route whose after is a cursor', () => {
  it('says so, and no other route does', () => {
    const said = (['feed', 'list'] as const).map((name) => hasCursorInAfter(Routes.prototype[name]));
    expect(said).toEqual([true, false]);
  });
});
