/** Helps and is never needed: moves focus to the list of errors, and stops a second press of a button. */
export const script = `
const summary = document.querySelector('.summary');
if (summary) summary.focus();
for (const form of document.forms)
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
    setTimeout(() => { delete form.dataset.sent; }, 8000);
  });
`;
