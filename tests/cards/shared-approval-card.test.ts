import { noticeCard } from '@causeway/bot/cards/notice-card.js';
import { approvalViews } from './approval-views';
import { links, visibleText } from './card-checks';

describe('a card in a group', () => {
  const views = approvalViews({ text: 'A text.', name: 'A name' }, 'en');
  const [many, nobody] = views.filter(({ kind }) => kind === 'approval-shared');
  if (!many || !nobody) throw new Error('There are two of them');

  it('is asked for anew for sixty people, and tells the others where to look', () => {
    const card = noticeCard(many, links);
    expect(card.refresh?.userIds).toHaveLength(60);
    expect(visibleText(card)).toContain('Only for the first 60 people it concerns');
  });

  it('says nothing of a limit that nobody meets', () => {
    const card = noticeCard(nobody, links);
    expect(card.refresh?.userIds).toEqual([]);
    expect(visibleText(card)).not.toContain('60');
  });
});
