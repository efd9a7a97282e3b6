// BROKEN
export const county = jest.fn();
