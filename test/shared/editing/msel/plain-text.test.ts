import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../shared/editing/msel/plain-text';

describe('a message kept as HTML', () => {
  it.each([
    ['<p>One</p><p>Two<br>Three</p>', 'One\nTwo\nThree'],
    ['<ul><li>a</li><li>b</li></ul>', '• a\n• b'],
    ['Tom &amp; &#74;erry &copy;', 'Tom & Jerry &copy;'],
    ['<script>steal()</script>Text', 'Text'],
    ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
  ])('%j is %j', (html, text) => expect(plainText(html)).toBe(text));
});
