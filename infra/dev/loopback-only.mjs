// Preloaded into a program that offers no host option and would listen on every interface.
import net from 'node:net';

const host = '127.0.0.1';
const listen = Reflect.get(net.Server.prototype, 'listen');

net.Server.prototype.listen = function listenOnLoopback(first, ...rest) {
  if (typeof first === 'object' && first !== null && first.path === undefined) {
    return listen.call(this, { ...first, host }, ...rest);
  }
  if (typeof first === 'number' || /^\d+$/.test(String(first))) {
    const callback = rest.find((argument) => typeof argument === 'function');
    return listen.call(this, { port: Number(first), host }, callback);
  }
  return listen.call(this, first, ...rest);
};
