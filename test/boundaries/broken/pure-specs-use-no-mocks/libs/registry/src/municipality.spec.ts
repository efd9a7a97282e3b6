// BROKEN
jest.mock('./county');
