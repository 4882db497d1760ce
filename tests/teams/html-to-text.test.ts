import { flaggedMessage } from '@causeway/bot/teams/flagged-message.js';
import { htmlToText } from '@causeway/bot/teams/html-to-text.js';
import fc from 'fast-check';
import { messagePayload } from '../harness/activities';

describe('the words of a message', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<div>One<br>Two<br/>Three</div>', 'One\nTwo\nThree'],
    ['<ul><li>a</li><li>b</li></ul>', '- a\n\n- b'],
    ['Fish &amp; chips &lt;b&gt; &#x20AC;5 &#8364;6 &nbsp;!', 'Fish & chips <b> €5 €6 !'],
    ['&bogus; &#1; &#xD800; &constructor;', '&bogus; &constructor;'],
    ['<p>Hello <at id="0">Olu</at></p>', 'Hello Olu'],
    ['a <a href="https://x.example/1">source</a>', 'a source (https://x.example/1)'],
    ['<a href="https://x.example">https://x.example</a>', 'https://x.example'],
    ['<a href="javascript:alert(1)">click</a>', 'click'],
    ['<script>alert("<p>")</script>after', 'after'],
    ['<style>p{}</style><p>text</p>', 'text'],
    ['<!-- hidden > still -->shown', 'shown'],
    ['<img alt="a chart" src="x>y">', 'a chart'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a | b |'],
    ['<pre>  two\n    four</pre>', 'two\n    four'],
    ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
    ['<p title="a > b">text</p>', 'text'],
    ['unclosed <b', 'unclosed'],
    ['', ''],
  ])('of %s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('are found in any HTML, and no tag with them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
        const said = htmlToText(`<div><p class="x">${escaped}</p></div>`);
        expect(said.replace(/\s+/g, '')).toBe(text.replaceAll('\u0000', '').replace(/\s+/g, ''));
      }),
    );
  });

  it.each(['<', '<a', '<p "', '&', '&#', '<!--', '<a href="', '&amp', '<p>', ' ', '\n'])(
    'are read in time that grows with the length, for many of %j',
    (piece) => {
      const html = piece.repeat(260_000 / piece.length);
      const before = performance.now();
      htmlToText(html);
      // A square of the length would take minutes, so a slow machine passes and a slow reader does not.
      expect(performance.now() - before).toBeLessThan(10_000);
    },
  );
});

describe('a flagged message', () => {
  it('names its tool by the app that wrote it, and nobody who posted it', () => {
    const payload = messagePayload('<p>The date is 31 March.</p>', {
      from: { application: { id: 'sales-coach-app' }, user: { id: 'x', displayName: 'Jonas' } },
    });
    const message = flaggedMessage(payload);
    expect(message).toMatchObject({
      text: 'The date is 31 March.',
      teamsAppId: 'sales-coach-app',
      attachmentsLeftOut: 0,
    });
    expect(JSON.stringify(message)).not.toContain('Jonas');
  });

  it('keeps a link to the message, with nothing in it that is not needed', () => {
    expect(flaggedMessage(messagePayload('x'))?.link).toBe(
      'https://teams.microsoft.com/l/message/19:group@thread.v2/1700000000999?tenantId=8f6d',
    );
  });

  it.each([
    'https://teams.microsoft.com/l/message/19:aaa_bbb@unq.gbl.spaces/17',
    'https://evil.example/l/message/19:group@thread.v2/17',
    'http://teams.microsoft.com/l/message/19:group@thread.v2/17',
    'https://teams.microsoft.com/l/app/x@thread.',
    'javascript:alert(1)',
    'not a link',
  ])('keeps no link that names people or leads elsewhere: %s', (linkToMessage) => {
    expect(flaggedMessage(messagePayload('x', { linkToMessage }))?.link).toBeNull();
  });

  it('says what a card says, where the tool answered with one', () => {
    const content = JSON.stringify({
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'Renewal' },
        {
          type: 'Container',
          items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '31 March' }] }],
        },
        { type: 'FactSet', facts: [{ title: 'Price', value: '12' }] },
      ],
    });
    const attachments = [
      { contentType: 'application/vnd.microsoft.card.adaptive', content },
      { contentType: 'image/png', contentUrl: 'https://x' },
    ];
    expect(flaggedMessage(messagePayload('', { attachments }))).toMatchObject({
      text: 'Renewal\n31 March\nPrice: 12',
      attachmentsLeftOut: 1,
    });
  });

  it.each([undefined, null, 7, 'text', []])('is absent when there is none: %p', (payload) => {
    expect(flaggedMessage(payload)).toBeUndefined();
  });

  it('survives whatever is in it', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 4 }), (payload) => {
        const message = flaggedMessage(payload);
        expect(message === undefined || message.text.length <= 20_000).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
