// What a test leaves on its device is not the next one's.
beforeEach(() => localStorage.clear());
