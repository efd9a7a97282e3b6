jest.useFakeTimers();
