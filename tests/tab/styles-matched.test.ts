const selectors = [
  '.a',
  '.ab',
  '.a.b',
  '.a[title]',
  '.a[title="x y"]',
  '.a:not(.b)',
  '.a:is(.b, .c)',
  '.a, .b',
  '.a,.b',
  '.a .b',
  '.a>.b',
  '.a+.b',
  '.a~.b',
  '.a:has(.b)',
  '.a:has(> .b) .c',
  '.a\\:b',
  '.a\\.b',
  '.é',
  'b.a',
  '*.a',
  ':not(.a)',
];

const marks = [
  '<b class="a"><i class="b"><b class="c"></b></i></b>',
  '<i class="b a"></i><i title="x y" class=" b\n\ta "></i><i class="b"></i>',
  '<i class="ab"></i><i class="A"></i><i></i><i class=""></i><i class="a:b a.b é"></i>',
  '<svg class="a"><g class="b"></g></svg>',
];

describe('a rule of a style sheet', () => {
  it.each(selectors)('holds for the elements %s means, and for no other', (selector) => {
    const style = document.createElement('style');
    style.textContent = `${selector} { z-index: 7; }`;
    document.head.replaceChildren(style);
    document.body.innerHTML = marks.join('');
    const elements = [...document.body.querySelectorAll('*')];
    const styled = elements.filter((element) => getComputedStyle(element).zIndex === '7');
    expect(styled).toEqual(elements.filter((element) => element.matches(selector)));
    expect(styled.length).toBeGreaterThan(0);
  });
});
