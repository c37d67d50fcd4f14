// A mail server for tests: node mail-server.mjs NODE_MODULES [PORT]. Each line of its input says how it behaves from then on;
// "…" changes nothing. On its output it says where it listens, what it was given, and after each line that it has read it.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(`${process.argv[2]}/`);
const { SMTPServer } = require('smtp-server');
const { simpleParser } = require('mailparser');

let behaviour = 'up';
const say = word => console.log(JSON.stringify(word));
const refusal = (code, words) => Object.assign(new Error(words), { responseCode: code });
const drop = () => server.connections.forEach(connection => connection._socket.destroy());

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  logger: false,
  onRcptTo(address, session, done) {
    switch (behaviour) {
      case 'no such address': return done(refusal(550, 'No such mailbox here'));
      case 'try later': return done(refusal(451, 'Try again later'));
      default: return done();
    }
  },
  async onData(stream, session, done) {
    const { messageId, subject, from, text, html, headers, attachments } = await simpleParser(stream);
    const mail = {
      to: session.envelope.rcptTo.map(address => address.address),
      from: from.value[0],
      messageId, subject, text, html,
      headers: Object.fromEntries([...headers].filter(([, value]) => typeof value === 'string')),
      unsubscribe: headers.get('list')?.unsubscribe?.url,
      calendar: attachments.find(a => a.contentType === 'text/calendar')?.content.toString(),
    };
    switch (behaviour) {
      case 'never answers': return;
      case 'drops': return drop();
      case 'takes and drops': say({ mail }); return drop();
      case 'refuses what it says': return done(refusal(554, 'Looks like spam'));
      default: say({ mail }); return done();
    }
  },
});

server.on('error', () => {});
server.listen(Number(process.argv[3] ?? 0), '127.0.0.1', () => say({ port: server.server.address().port }));

createInterface({ input: process.stdin })
  .on('line', line => { behaviour = line === '…' ? behaviour : line; say({ read: line }); })
  .on('close', () => process.exit(0));
