export const log = jest.fn();
