import { common, ofNeteaseIm } from '../support/faultCases';
import { testFaults, type FaultCase } from '../support/faultMatrix';

describe('NetEase IM: whatever goes wrong, nothing is lost and nothing is sent twice', () => {
	testFaults('neteaseIm', { ...common, ...(ofNeteaseIm as Record<string, FaultCase>) });
});
