import { screen } from '@testing-library/react';
import { CompanyApi } from './company-api.js';
import { openTab } from './open-tab.js';
import { sampleFlag, sampleMe } from './sample.js';

describe('the words of the tab', () => {
  beforeEach(() => sessionStorage.clear());

  it('are German for somebody who reads German', async () => {
    openTab('/board', new CompanyApi({ me: sampleMe({ locale: 'de' }), flags: [sampleFlag(1)] }));
    expect(await screen.findByRole('heading', { name: /In Prüfung/ })).toBeTruthy();
    expect(await screen.findByText('Mittel', { selector: 'span' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('de-DE');
  });

  it('all come from the texts: in the test language none stays English', async () => {
    openTab('/', new CompanyApi({ me: sampleMe({ locale: 'pseudo' }) }));
    await screen.findByRole('heading', { name: '[My flágs~~~]' });
    const plain = [...document.querySelectorAll('button, h1, h2, label, nav a')]
      .map((element) => element.textContent ?? '')
      .filter((text) => text !== '' && !text.includes('[') && !text.includes('Olga'));
    expect(plain).toEqual([]);
  });

  it('name the time zone of the reader', async () => {
    openTab('/', new CompanyApi());
    expect(await screen.findByText(/11:00 CET/)).toBeTruthy();
  });
});
