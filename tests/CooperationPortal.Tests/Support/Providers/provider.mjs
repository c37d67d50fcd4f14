// An identity provider for tests: node provider.mjs NODE_MODULES REDIRECT_URI. Anybody signs in there by any name and password.
// On its output it says where it listens; it ends with its input.
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

// Its warnings that it is not made for production would mix with what is said here.
console.info = console.warn = () => {};
const { default: Provider } = await import(pathToFileURL(`${process.argv[2]}/oidc-provider/lib/index.js`));
const server = createServer();

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [{
      client_id: 'portal',
      client_secret: 'a secret: with signs & spaces',
      redirect_uris: [process.argv[3]],
    }],
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: `${id}@ministry.example` }) }),
  });
  server.on('request', provider.callback());
  console.log(JSON.stringify({ port }));
});

process.stdin.on('end', () => process.exit(0)).resume();
