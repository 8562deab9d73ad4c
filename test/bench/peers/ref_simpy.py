# ref-recovery on SimPy (Debian python3-simpy3). Run with /usr/bin/python3
import json,sys,time,random,struct,array,os
from math import sqrt,log,exp
import simpy
from simpy.resources import base
from simpy.resources.resource import SortedQueue
HERE=os.path.dirname(os.path.abspath(__file__))
class PGet(base.Get):
    def __init__(self,c,amount,priority):
        self.amount=amount;self.priority=priority;self.time=c._env.now;c.seq+=1;self.key=(priority,c.seq);super().__init__(c)
class PPut(base.Put):
    def __init__(self,c,amount): self.amount=amount;super().__init__(c)
class Pool(base.BaseResource):
    """multi-unit pool, priority + FIFO, head-of-line blocking, capacity may drop below use"""
    GetQueue=SortedQueue
    def __init__(self,env,cap): super().__init__(env,cap);self.level=cap;self.seq=0;self.wait=0.0
    def get(self,n,prio): return PGet(self,n,prio)
    def put(self,n): return PPut(self,n)
    def _do_put(self,e): self.level+=e.amount;e.succeed();return True
    def _do_get(self,e):
        if e.amount<=self.level: self.level-=e.amount;self.wait+=self._env.now-e.time;e.succeed();return True
    def change(self,d): self.level+=d;self._trigger_get(None)
def sampler(d):
    t=d['type'];R=random
    if t=='triangular':
        a,m,b=d['min'],d['mode'],d['max'];f=R.triangular;return lambda:f(a,b,m)
    if t=='pert':
        a,m,b=d['min'],d['mode'],d['max'];al=1+4*(m-a)/(b-a);be=1+4*(b-m)/(b-a);f=R.betavariate;w=b-a;return lambda:a+w*f(al,be)
    mu=log(d['median']);s=d['sigma'];f=R.lognormvariate;return lambda:f(mu,s)
M=json.load(open(HERE+'/../../fixtures/ref-recovery.json'))
for s in M['steps']: s['ds']=sampler(s['duration']);s['ws']=sampler(s['workaround'])
NEV=0
def run(sc):
    global NEV
    env=simpy.Environment();pools={p['id']:Pool(env,p['capacity']) for p in M['pools']};steps=M['steps'];done=[env.event() for _ in steps];doneAt=[0.0]*len(steps)
    win=[e for e in sc['events'] if e['type']=='systemFailure'];cnt=[0,len(steps)];fin=env.event()
    def step(s):
        if s['preds']: yield env.all_of([done[p] for p in s['preds']])
        pr=s['priority']
        for c in s['claims']:
            g=pools[c['pool']].get(c['units'],pr)
            if not g.triggered: yield g
        i=s['index'];ok=False
        for k in range(1+s['maxRetries']):
            yield env.timeout(s['ds']());cnt[0]+=1
            ok=random.random()<s['successProbability'] and not any(e['step']==i and e['from']<=env.now<e['until'] for e in win)
            if ok: break
        if not ok: yield env.timeout(s['ws']());cnt[0]+=1
        doneAt[i]=env.now
        for c in reversed(s['claims']): pools[c['pool']].put(c['units'])
        done[i].succeed();cnt[1]-=1
        if cnt[1]==0: fin.succeed()
    def cap(e):
        p=pools[e['pool']];c=p.capacity;d=c-int(c*e['factor'])
        yield env.timeout(e['at']);cnt[0]+=1;p.change(-d);yield env.timeout(e['until']-e['at']);cnt[0]+=1;p.change(d)
    for e in sc['events']:
        if e['type']=='capacity': env.process(cap(e))
    for s in steps: env.process(step(s))
    env.run(until=fin)
    NEV+=cnt[0]
    return [doneAt[v['completionStep']] for v in M['services']]+[p.wait for p in pools.values()]+[float(cnt[0])]
a=dict(zip(sys.argv[1::2],sys.argv[2::2]));sc=[s for s in M['scenarios'] if s['id']==a.get('--scenario','base')][0]
random.seed(int(a.get('--seed',1)));ms=float(a.get('--ms',0));runs=int(a.get('--runs',1000))
for _ in range(int(a.get('--warm',50))): run(sc)
NEV=0;t0=time.perf_counter();c0=time.process_time();n=0;acc0=acc5=0.0;out=array.array('d') if '--out' in a else None
while True:
    r=run(sc);n+=1;acc0+=r[0];acc5+=r[5]
    if out is not None: out.extend(r)
    if (time.perf_counter()-t0)*1000>=ms if ms else n>=runs: break
w=time.perf_counter()-t0;c=time.process_time()-c0
if out is not None: out.tofile(open(a['--out'],'wb'))
print(json.dumps(dict(impl='simpy'+simpy.__version__+('-pypy' if 'PyPy' in sys.version else ''),scenario=sc['id'],runs=n,wall=w,cpu=c,events=NEV,mean0=acc0/n,mean5=acc5/n)))
