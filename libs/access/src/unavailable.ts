/** A read model had not come to the position that was asked for within the time a query waits. */
export class Unavailable extends Error {
  constructor() {
    super('The read model has not come to that position yet');
  }
}
