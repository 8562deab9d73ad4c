const sentence =
  'This page needs the address Statedrill printed when it started: open that address again, or run "npm start" for a new one.';

/** Takes the place of the whole app: without the token there is nothing to show. */
export function showRefusedPage(): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = sentence;
  paragraph.setAttribute('role', 'alert');
  Object.assign(paragraph.style, { font: '16px/1.5 system-ui, sans-serif', maxWidth: '40rem', margin: '4rem auto' });
  document.body.replaceChildren(paragraph);
}
