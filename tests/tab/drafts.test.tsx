import { MeContext } from '@causeway/tab/lib/me.js';
import { useDraft } from '@causeway/tab/lib/draft.js';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { olga, paul, sampleMe } from './sample';

const day = 86_400_000;
const empty = { text: '', owner: null as typeof paul | null };

function draftOf(person = olga, keeping: 'device' | 'tab' = 'device') {
  const me = sampleMe({ personId: person.id });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <MeContext value={me}>{children}</MeContext>
  );
  return renderHook(() => useDraft('a-form', empty, keeping), { wrapper });
}

function typed(part: Partial<typeof empty>, ...of: Parameters<typeof draftOf>) {
  const draft = draftOf(...of);
  act(() => draft.result.current.change(part));
  draft.unmount();
}

/** The browser tab is closed; what lies on the device stays. */
const closeTab = () => sessionStorage.clear();

beforeEach(() => sessionStorage.clear());
afterEach(() => jest.restoreAllMocks());

describe('what somebody types', () => {
  it('is there again after the tab was closed, and says since when', () => {
    const before = Date.now();
    typed({ text: 'Half a sentence' });
    closeTab();
    const { value, begunAt } = draftOf().result.current;
    expect(value.text).toBe('Half a sentence');
    expect(begunAt).toBeGreaterThanOrEqual(before);
  });

  it('is not there for anybody else at the same desk', () => {
    typed({ text: 'Half a sentence' });
    expect(draftOf(paul).result.current).toMatchObject({ value: empty, begunAt: undefined });
  });

  it('is forgotten once it was sent', () => {
    typed({ text: 'Sent' });
    const draft = draftOf();
    act(() => draft.result.current.clear());
    expect(draft.result.current).toMatchObject({ value: empty, begunAt: undefined });
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });

  it('is forgotten after two weeks in which nobody went on with it', () => {
    const start = Date.now();
    typed({ text: 'Half a sentence' });
    jest.spyOn(Date, 'now').mockReturnValue(start + 13 * day);
    typed({ text: 'A whole one.' });
    jest.spyOn(Date, 'now').mockReturnValue(start + 26 * day);
    expect(draftOf().result.current.value.text).toBe('A whole one.');
    jest.spyOn(Date, 'now').mockReturnValue(start + 27 * day);
    expect(draftOf().result.current.value.text).toBe('');
  });

  it('names others for as long as the tab is open, and leaves their names on no device', () => {
    typed({ text: 'Theirs', owner: paul });
    expect(draftOf().result.current).toMatchObject({ value: { owner: paul }, lacksPeople: false });
    expect(localStorage.getItem(`causeway.draft.${olga.id}.a-form`)).not.toContain(paul.name);
    closeTab();
    expect(draftOf().result.current).toMatchObject({
      value: { text: 'Theirs', owner: null },
      lacksPeople: true,
    });
  });

  it('stays in the browser tab alone where it may hold what others wrote', () => {
    typed({ text: 'An output with a name in it' }, olga, 'tab');
    expect(localStorage.length).toBe(0);
    expect(draftOf(olga, 'tab').result.current.value.text).toBe('An output with a name in it');
  });

  it.each(['getItem', 'setItem', 'removeItem'] as const)(
    'is typed all the same where the browser refuses %s',
    (method) => {
      jest.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException('Blocked');
      });
      const draft = draftOf();
      act(() => draft.result.current.change({ text: 'Typed' }));
      expect(draft.result.current.value.text).toBe('Typed');
      act(() => draft.result.current.clear());
      expect(draft.result.current.value.text).toBe('');
    },
  );
});
