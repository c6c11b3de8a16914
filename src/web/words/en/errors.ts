/** Pages for what is not there, or was refused. */
export const errors = {
  home: 'To the front page',
  notHere: ['Not here', 'There is nothing here', 'No page of this library has this address. It may have been mistyped, or what stood here is no longer shown.'],
  refusals: {
    400: ['That could not be read', 'The form did not arrive whole. Go back, and send it again.'],
    403: ['That did not come from here', 'The form was sent from another site, or has grown old. Open the page again, and send it from there.'],
    405: ['That cannot be done here', 'This address answers other requests than the one that was made.'],
    413: ['That is too much', 'What was sent is larger than anything that this address takes.'],
    414: ['The address is too long', 'No address in this library is as long as that one.'],
    500: ['Something went wrong', 'This library could not answer. Nothing that was kept has changed; the keeper finds the reason where the server prints its messages.'],
    503: ['Too much at once', 'This took too long, or so many ask at once that it would have to wait. Try again in a moment.'],
  },
}
