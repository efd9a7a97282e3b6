import { cursorInAfter, hasCursorInAfter } from './cursor-in-after';

class Routes {
  @cursorInAfter()
  feed(): void {}
  list(): void {}
}

describe('a route whose after is a cursor', () => {
  it('says so, and no other route does', () => {
    const { feed, list } = Routes.prototype;
    expect([feed, list].map(hasCursorInAfter)).toEqual([true, false]);
  });
});
