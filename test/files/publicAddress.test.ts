import { isPublicAddress, isPublicHost } from '../../nodes/files/publicAddress';

const hostOf = (link: string) => new URL(link).hostname;

describe('addresses on the internet', () => {
	it.each([
		'http://localhost/',
		'http://LOCALHOST:8080/',
		'http://localhost./',
		'http://n8n.localhost/',
		'http://redis:6379/',
		'http://printer.local/',
		'http://metadata.google.internal/',
		'http://router.home.arpa/',
		'http://127.0.0.1/',
		'http://127.1/',
		'http://2130706433/',
		'http://0x7f.0.0.1/',
		'http://017700000001/',
		'http://0.0.0.0/',
		'http://10.1.2.3/',
		'http://100.100.100.200/',
		'http://169.254.169.254/',
		'http://172.16.0.1/',
		'http://172.31.255.255/',
		'http://192.168.0.1/',
		'http://198.18.0.1/',
		'http://224.0.0.1/',
		'http://255.255.255.255/',
		'http://[::1]/',
		'http://[::]/',
		'http://[::ffff:127.0.0.1]/',
		'http://[::ffff:a00:1]/',
		'http://[64:ff9b::10.0.0.1]/',
		'http://[2002:7f00:1::]/',
		'http://[2001::1]/',
		'http://[2001:db8::1]/',
		'http://[fe80::1]/',
		'http://[fc00::1]/',
		'http://[fd12:3456::1]/',
		'http://[ff02::1]/',
	])('%s is not on the internet', (link) => {
		expect(isPublicHost(hostOf(link))).toBe(false);
	});

	it.each([
		'http://example.com/',
		'http://localhost.example.com/',
		'http://local.example/',
		'http://8.8.8.8/',
		'http://100.63.255.255/',
		'http://172.15.0.1/',
		'http://172.32.0.1/',
		'http://192.167.255.255/',
		'http://223.255.255.255/',
		'http://[2606:4700::1111]/',
		'http://[::ffff:8.8.8.8]/',
		'http://[64:ff9b::8.8.8.8]/',
		'http://[2002:808:808::]/',
	])('%s can be on the internet', (link) => {
		expect(isPublicHost(hostOf(link))).toBe(true);
	});

	it('addresses are known in the forms in which a connection names them', () => {
		expect(isPublicAddress('::ffff:127.0.0.1')).toBe(false);
		expect(isPublicAddress('fe80::1%eth0')).toBe(false);
		expect(isPublicAddress('::ffff:8.8.8.8')).toBe(true);
		expect(isPublicAddress('2606:4700:0:0:0:0:0:1111')).toBe(true);
		expect(isPublicAddress('nonsense')).toBe(false);
	});
});
